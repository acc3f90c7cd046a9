package zaigang.desk;

import zaigang.chat.CommandSpec;

/** A command and what was typed behind it. */
record Call(CommandSpec command, String args) {}
