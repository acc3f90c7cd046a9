package zaigang.month.pictures;

import zaigang.base.pictures.Tone;

/** A line of the legend: a sign on its colour, and what it means; the sign is empty where the colour says it all. */
public record Meaning(String sign, Tone tone, String words) {}
