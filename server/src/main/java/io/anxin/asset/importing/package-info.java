/// Takes assets in from files of other systems.
@NullMarked
package io.anxin.asset.importing;

import org.jspecify.annotations.NullMarked;
