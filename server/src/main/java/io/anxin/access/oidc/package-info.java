/// Signing in at an outside identity provider (OpenID Connect).
@NullMarked
package io.anxin.access.oidc;

import org.jspecify.annotations.NullMarked;
