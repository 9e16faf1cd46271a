@NullMarked
package io.anxin.ticket.template;

import org.jspecify.annotations.NullMarked;
