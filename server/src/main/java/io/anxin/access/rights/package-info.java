/// What each role allows, as administrators see and change it.
@NullMarked
package io.anxin.access.rights;

import org.jspecify.annotations.NullMarked;
