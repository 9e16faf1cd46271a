@NullMarked
package io.anxin.survey;

import org.jspecify.annotations.NullMarked;
