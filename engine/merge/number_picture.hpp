// SPDX-License-Identifier: MIT
// Numbers written by a picture of Word's: "#,##0.00" gives "1,234.50". Serves the filter `number`
// as well as Word's `\#` switch.
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// What stands in the place of a `#` that has no digit, and of the sign that a number has not:
/// Word's fields print a blank, so that figures stand below each other.
enum class EmptyPlaces { Nothing, Blank };

/// `0` a digit always printed, `#` one printed when there is one, `x` in front drops the digits
/// further left and behind the point is one more place, `,` thousands, `.` the decimal point, `-`
/// and `+` the sign's place, `;` parts the pictures of positive, negative and zero. Everything else
/// (£, %, letters, text between single quotes) is printed as it is. As in Word, `%` does not
/// multiply. Rounds half away from zero, on the decimal digits: 2.675 is 2.68.
std::string number_by_picture(double number, std::string_view picture,
                              EmptyPlaces empty_places = EmptyPlaces::Nothing);

}  // namespace paperround
