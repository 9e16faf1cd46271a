@NullMarked
package io.anxin.organisation;

import org.jspecify.annotations.NullMarked;
