namespace TridentFramework.Host.RunCards;

/// <summary>Form factors of every setting. Nothing is integrated.</summary>
/// <param name="QSquaredGeV2">Q2 values, GeV^2.</param>
internal sealed record FormFactorsTask(IReadOnlyList<double> QSquaredGeV2) : StudyTask
{
    /// <inheritdoc/>
    public override bool Integrates => false;
}
