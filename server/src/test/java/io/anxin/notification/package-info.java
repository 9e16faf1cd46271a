@NullMarked
package io.anxin.notification;

import org.jspecify.annotations.NullMarked;
