namespace TridentFramework.Host.Tests.Commands;

/// <summary>The engine uses only operations whose bits are fixed: the optimiser and the width of the processor's vectors may not show.</summary>
public sealed class BitwiseReproducibilityTests : CommandTests
{
    private static readonly string[] Settings = ["DOTNET_TieredCompilation=0", "DOTNET_EnableAVX512=0", "DOTNET_EnableAVX2=0", "DOTNET_EnableHWIntrinsic=0"];

    [Test]
    public void TheOptimiserAndTheProcessorDoNotShow()
    {
        var card = WriteCard("""
            schema: trident/1
            channels: [numu -> numu mu- mu+, numubar -> nuebar e- mu+]
            beam: {plugin: DuneNearDetector, parameters: {mode: neutrino}}
            target: {plugin: Nuclide, parameters: {name: Ar40}}
            formFactor: FourierBessel
            nucleon: Alberico2008
            nuclearModel: FermiGas
            integration: {relativeError: 2e-2}
            variants:
              - {name: light, newPhysics: [{plugin: LMuMinusLTau, parameters: {mass: 10 MeV, coupling: 1e-3}}]}
              - {name: fermi, formFactor: TwoParameterFermi}
            tasks: [crossSection: {}]
            """);
        var reference = Run(card, "reference", null);
        foreach (var setting in Settings)
            Assert.That(Run(card, setting, setting), Is.EqualTo(reference), setting);
    }

    private string[] Run(string card, string name, string? setting)
    {
        using var process = TridentRun.Start(setting is null ? [] : [setting], "run", card, "--out", Out(name));
        var run = TridentRun.End(process);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return [.. File.ReadLines(Path.Combine(Out(name), "results.json")).Where(static line => !line.Contains("\"created\"", StringComparison.Ordinal))];
    }
}
