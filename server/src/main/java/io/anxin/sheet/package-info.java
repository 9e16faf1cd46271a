/// Tables of rows as people exchange them with spreadsheets: comma-separated values and XLSX,
/// written while they are read, whatever their length.
///
/// Words: a *sheet* is one table with a line of titles; a *cell* is a text, and the type of its
/// column says what it means.
///
/// No cell is ever written so that a spreadsheet would compute it.
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package io.anxin.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
