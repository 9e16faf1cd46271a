@NullMarked
package io.anxin.imports;

import org.jspecify.annotations.NullMarked;
