// SPDX-License-Identifier: MIT
// Arithmetic as people do it on paper.
#pragma once

namespace paperround {

/// 0.1 + 0.2 is 0.3: what binary arithmetic adds behind the 15th digit is nothing anybody meant.
/// Throws EvaluationFailure E614 for what is no finite number.
double rounded_to_15_digits(double number);

}  // namespace paperround
