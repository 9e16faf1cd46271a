@NullMarked
package io.anxin.fieldservice.batch;

import org.jspecify.annotations.NullMarked;
