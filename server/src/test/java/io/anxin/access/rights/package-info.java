@NullMarked
package io.anxin.access.rights;

import org.jspecify.annotations.NullMarked;
