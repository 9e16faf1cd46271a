@NullMarked
package io.anxin.parts.policy;

import org.jspecify.annotations.NullMarked;
