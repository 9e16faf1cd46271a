@NullMarked
package io.anxin.files;

import org.jspecify.annotations.NullMarked;
