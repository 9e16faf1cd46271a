/// Delivers the machines of the demo company and lets its tickets name theirs.
@NullMarked
package io.anxin.demo.asset;

import org.jspecify.annotations.NullMarked;
