/** Candidates, and what describes them: contacts, tags, files, where they came from. */
@NullMarked
package io.ashbyconnector.model.candidate;

import org.jspecify.annotations.NullMarked;
