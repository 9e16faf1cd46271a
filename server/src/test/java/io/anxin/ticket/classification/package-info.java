@NullMarked
package io.anxin.ticket.classification;

import org.jspecify.annotations.NullMarked;
