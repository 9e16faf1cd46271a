@NullMarked
package io.anxin.rights;

import org.jspecify.annotations.NullMarked;
