@NullMarked
package io.anxin.complaint.analysis;

import org.jspecify.annotations.NullMarked;
