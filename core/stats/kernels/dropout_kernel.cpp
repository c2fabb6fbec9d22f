// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/kernels/dropout_kernel.h"

namespace kiymet::stats {

namespace baseline {
#include "stats/kernels/dropout_kernel.inc"
} // namespace baseline

#ifdef KIYMET_AVX2_KERNEL
extern const DropoutKernel dropoutKernelAvx2;
#endif

const DropoutKernel& dropoutKernel()
{
    static constexpr DropoutKernel portable{baseline::timeTerms, baseline::run};
#ifdef KIYMET_AVX2_KERNEL
    static const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (avx2)
        return dropoutKernelAvx2;
#endif
    return portable;
}

} // namespace kiymet::stats
