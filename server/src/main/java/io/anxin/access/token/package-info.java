/// API tokens: how machines prove whose account they act for.
@NullMarked
package io.anxin.access.token;

import org.jspecify.annotations.NullMarked;
