/// What a new installation starts with.
@NullMarked
package io.anxin.organisation.founding;

import org.jspecify.annotations.NullMarked;
