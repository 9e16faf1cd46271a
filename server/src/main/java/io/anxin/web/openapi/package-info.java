/// The OpenAPI document at `/api/openapi.json`, from which the browser programs generate their
/// types.
@NullMarked
package io.anxin.web.openapi;

import org.jspecify.annotations.NullMarked;
