/// How the demo comes into the database.
@NullMarked
package io.anxin.demo.writing;

import org.jspecify.annotations.NullMarked;
