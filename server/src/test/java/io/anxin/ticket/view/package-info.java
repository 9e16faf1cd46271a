@NullMarked
package io.anxin.ticket.view;

import org.jspecify.annotations.NullMarked;
