// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace kiymet::stats {

/// Gauss-Legendre quadrature with 16 points on [0, 1] (Abramowitz and Stegun, table 25.4, moved from [-1,
/// 1]). Typed out, because Boost.Math has the abscissas on [-1, 1] only: taken from 1 they lose the last
/// digits of the nodes next to 0. Arrays and not std::array: the kernels that include this are compiled once
/// more for AVX2 and must not share inline functions of a template with the rest of the program.
inline constexpr std::size_t gaussPoints = 16;
inline constexpr double gaussNodes[gaussPoints] = {
    0.0052995325041750336993, 0.027712488463383711955, 0.067184398806084128067, 0.12229779582249848305,
    0.19106187779867812577,   0.27099161117138630681,  0.35919822461037054337,  0.45249374508118127991,
    0.54750625491881872009,   0.64080177538962945663,  0.72900838882861369319,  0.80893812220132187423,
    0.87770220417750151695,   0.93281560119391587196,  0.97228751153661628805,  0.99470046749582496633};
inline constexpr double gaussWeights[gaussPoints] = {
    0.013576229705877047404, 0.031126761969323946418, 0.04757925584124639241,  0.062314485627766936024,
    0.074797994408288366047, 0.084578259697501269126, 0.091301707522461794436, 0.09472530522753424813,
    0.09472530522753424813,  0.091301707522461794436, 0.084578259697501269126, 0.074797994408288366047,
    0.062314485627766936024, 0.04757925584124639241,  0.031126761969323946418, 0.013576229705877047404};

} // namespace kiymet::stats
