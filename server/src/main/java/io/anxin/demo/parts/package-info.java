/// Stocks the warehouses of the demo company and lets its parts be asked for, month by month.
@NullMarked
package io.anxin.demo.parts;

import org.jspecify.annotations.NullMarked;
