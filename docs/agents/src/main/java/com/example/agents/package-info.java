/** The programs that docs/agents.md quotes. */
@NullMarked
package com.example.agents;

import org.jspecify.annotations.NullMarked;
