@NullMarked
package io.anxin.demo;

import org.jspecify.annotations.NullMarked;
