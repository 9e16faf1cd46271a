@NullMarked
package io.anxin.complaint.hold;

import org.jspecify.annotations.NullMarked;
