package zaigang.spine.desk;

import zaigang.spine.chat.CommandSpec;

/** A command and what was typed behind it. */
record CommandCall(CommandSpec command, String args) {}
