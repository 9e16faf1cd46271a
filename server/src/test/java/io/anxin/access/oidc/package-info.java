@NullMarked
package io.anxin.access.oidc;

import org.jspecify.annotations.NullMarked;
