/// Sessions of people at browsers, kept in the database: begun, listed, ended.
@NullMarked
package io.anxin.access.session;

import org.jspecify.annotations.NullMarked;
