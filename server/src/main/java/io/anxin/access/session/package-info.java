/// Sessions of people at browsers, kept in the database: begun, listed, ended.
@NullMarked
@NamedInterface("session")
package io.anxin.access.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
