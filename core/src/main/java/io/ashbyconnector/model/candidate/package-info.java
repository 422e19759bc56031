/** Candidates, and what describes them: contacts, notes, tags, files, emails, where they came from. */
@NullMarked
package io.ashbyconnector.model.candidate;

import org.jspecify.annotations.NullMarked;
