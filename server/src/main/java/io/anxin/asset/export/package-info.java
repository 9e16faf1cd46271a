/// Lists of assets as tables.
@NullMarked
package io.anxin.asset.export;

import org.jspecify.annotations.NullMarked;
