@NullMarked
package io.anxin.ticket;

import org.jspecify.annotations.NullMarked;
