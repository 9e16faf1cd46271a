@NullMarked
package io.anxin.job;

import org.jspecify.annotations.NullMarked;
