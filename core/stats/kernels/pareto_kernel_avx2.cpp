// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/kernels/pareto_kernel.h"

#include "stats/math/gauss_legendre.h"

#include <cstdint>

namespace kiymet::stats {

namespace avx2 {
#include "stats/kernels/pareto_kernel.inc"
} // namespace avx2

extern const ParetoKernel paretoKernelAvx2;
const ParetoKernel paretoKernelAvx2{avx2::moments};

} // namespace kiymet::stats
