namespace TridentFramework.Host.RunCards;

/// <summary>Something that a run computes for every scenario.</summary>
internal abstract record StudyTask;
