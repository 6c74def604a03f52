// SPDX-License-Identifier: MIT
// Numbers written by a picture: "#,##0.00" gives "1,234.50".
#pragma once

#include <string>
#include <string_view>

namespace paperround {

/// `0` a digit always printed, `#` one printed when there is one, `,` thousands, `.` the decimal
/// point; everything else (£, %, letters, text between single quotes) is printed as it is. As in
/// Word, `%` does not multiply. Rounds half away from zero, on the decimal digits: 2.675 is 2.68.
std::string number_by_picture(double number, std::string_view picture);

}  // namespace paperround
