@NullMarked
package io.anxin.access.token;

import org.jspecify.annotations.NullMarked;
