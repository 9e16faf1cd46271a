/// The command line of the decision: JSON lines in, JSON lines out.
@NullMarked
package io.anxin.asset.entitlement.batch;

import org.jspecify.annotations.NullMarked;
