/// Reading and writing rows, as every part of this module does it.
@NullMarked
package io.anxin.collaboration.row;

import org.jspecify.annotations.NullMarked;
