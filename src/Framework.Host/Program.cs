using TridentFramework.Host.Commands;

var allowsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
return TridentCommand.Invoke(args, new CommandSession(Console.Out, Console.Error)
{
    AllowsColours = allowsColours,
    OutputHasColours = allowsColours && !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
});
