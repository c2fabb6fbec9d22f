// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/kernels/dropout_kernel.h"

namespace kiymet::stats {

namespace avx2 {
#include "stats/kernels/dropout_kernel.inc"
} // namespace avx2

extern const DropoutKernel dropoutKernelAvx2;
const DropoutKernel dropoutKernelAvx2{avx2::timeTerms, avx2::run};

} // namespace kiymet::stats
