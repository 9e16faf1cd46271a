@NullMarked
package io.anxin.collaboration.task;

import org.jspecify.annotations.NullMarked;
