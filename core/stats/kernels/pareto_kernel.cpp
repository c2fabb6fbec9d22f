// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/kernels/pareto_kernel.h"

#include "stats/math/gauss_legendre.h"

#include <cstdint>

namespace kiymet::stats {

namespace baseline {
#include "stats/kernels/pareto_kernel.inc"
} // namespace baseline

#ifdef KIYMET_AVX2_KERNEL
extern const ParetoKernel paretoKernelAvx2;
#endif

const ParetoKernel& paretoKernel()
{
    static constexpr ParetoKernel portable{baseline::moments};
#ifdef KIYMET_AVX2_KERNEL
    static const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (avx2)
        return paretoKernelAvx2;
#endif
    return portable;
}

} // namespace kiymet::stats
